package org.sageonesync.kernel.resync;

import org.sageonesync.kernel.record.WorkSignal;
import org.sageonesync.runtime.web.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;

/** Looking again on demand: the export of what is held, another try of what failed. */
@RestController
@RequestMapping("/v1/resyncs")
class ResyncsController {

    private static final Duration PACE = Duration.ofSeconds(1);

    private final ResyncStore store;
    private final WorkSignal work;
    private final Scheduler blocking;

    ResyncsController(ResyncStore store, WorkSignal work, Scheduler blocking) {
        this.store = store;
        this.work = work;
        this.blocking = blocking;
    }

    /** 202 with the job, whose progress is at {@code Location}; 400 naming each wrong field. */
    @PostMapping
    ResponseEntity<ResyncJob> start(@RequestBody ResyncRequest request) {
        var id = store.start(request, new RequestCheck().filter(request));
        work.signal();
        return ResponseEntity.accepted().location(URI.create("/v1/resyncs/" + id)).body(found(id));
    }

    /** How far a job has come. */
    @GetMapping(path = "/{job}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResyncJob job(@PathVariable UUID job) {
        return found(job);
    }

    /** The same once a second as server-sent events, until the job is over. */
    @GetMapping(path = "/{job}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ResyncJob> progress(@PathVariable UUID job) {
        return Flux.interval(Duration.ZERO, PACE)
                .onBackpressureDrop()
                .concatMap(_ -> Mono.fromCallable(() -> found(job)).subscribeOn(blocking), 1)
                .takeUntil(ResyncJob::isOver);
    }

    private ResyncJob found(UUID id) {
        return store.find(id)
                .orElseThrow(() -> ProblemException.notFound("There is no resync " + id + "."));
    }
}
