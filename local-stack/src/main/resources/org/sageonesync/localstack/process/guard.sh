# Runs a command and ends it when standard input does, that is, when the launcher closes the pipe or dies in whatever way.
# Arguments: signal to end the command with, seconds of grace before SIGKILL, file for its process id, command...
# Ctrl-C reaches the whole foreground group; here it is ignored, so that the launcher ends the processes in its own order.
trap '' INT HUP QUIT
signal=$1 grace=$2 pid_file=$3
shift 3

exec 3<&0 0</dev/null
"$@" 3<&- &
child=$!
echo "$child" >"$pid_file"

(
    while read -r _ <&3; do :; done
    kill -s "$signal" "$child" 2>/dev/null
    tenths=0
    while kill -0 "$child" 2>/dev/null; do
        [ "$tenths" -lt $((grace * 10)) ] || kill -s KILL "$child" 2>/dev/null
        tenths=$((tenths + 1))
        sleep 0.1
    done
) &
watcher=$!
exec 3<&-

trap 'kill -s "$signal" "$child" 2>/dev/null' TERM
wait "$child"
status=$?
while kill -0 "$child" 2>/dev/null; do
    wait "$child"
    status=$?
done
kill -s KILL "$watcher" 2>/dev/null
exit "$status"
