package org.sageonesync.mapping.paging;

/** How many rows a page holds: 1 to 199, so that one more can be asked for within a query's 200. */
public record PageSize(int rows) {

    private static final int MOST = 199;

    /**
     * @throws IllegalArgumentException if there are too few or too many
     */
    public PageSize {
        if (rows < 1 || rows > MOST) {
            throw new IllegalArgumentException("must be a whole number from 1 to " + MOST);
        }
    }

    /** Reads a request's {@code limit}. */
    public static PageSize valueOf(String text) {
        try {
            return new PageSize(Integer.parseInt(text));
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException("must be a whole number from 1 to " + MOST);
        }
    }

    /** What a query asks for to know whether there is more. */
    public int andOne() {
        return rows + 1;
    }
}
