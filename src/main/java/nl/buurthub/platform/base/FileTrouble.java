package nl.buurthub.platform.base;

import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file can't be read or written, in words: of some failures the message is but the name of the file. */
public final class FileTrouble {

    private FileTrouble() {}

    public static String of(Exception failure) {
        return switch (failure) {
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "who runs this program has no permission";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            case CharacterCodingException _ -> "it isn't text";
            default -> String.valueOf(failure.getMessage());
        };
    }
}
