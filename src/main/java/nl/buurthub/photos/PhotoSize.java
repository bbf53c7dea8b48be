package nl.buurthub.photos;

import java.util.regex.Pattern;

/** How large a photo is drawn, by its long side in pixels. */
enum PhotoSize {
    SMALL(400),
    MEDIUM(1000),
    LARGE(2000);

    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_-]{43}-(400|1000|2000)\\.jpg");

    final int side;

    PhotoSize(int side) {
        this.side = side;
    }

    String file(String name) {
        return name + "-" + side + ".jpg";
    }

    /** The name of the photo that a file is of. */
    static String photo(String file) {
        return file.substring(0, file.lastIndexOf('-'));
    }

    /** Whether it can be the name of a photo's file at all. */
    static boolean names(String file) {
        return FILE.matcher(file).matches();
    }
}
