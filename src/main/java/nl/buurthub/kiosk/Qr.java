package nl.buurthub.kiosk;

import io.nayuki.qrcodegen.QrCode;
import java.util.Base64;

/**
 * A code that the camera of any phone reads; the contract's {@code Qr}.
 *
 * @param size modules a side
 * @param bits one a module, row by row, dark is 1, the first in the lowest bit; in base 64
 */
public record Qr(int size, String bits) {

    static Qr of(String text) {
        var drawing = QrCode.encodeText(text, QrCode.Ecc.LOW);
        var bits = new byte[(drawing.size * drawing.size + 7) / 8];
        for (var y = 0; y < drawing.size; y++) {
            for (var x = 0; x < drawing.size; x++) {
                var nr = y * drawing.size + x;
                if (drawing.getModule(x, y)) bits[nr / 8] |= (byte) (1 << nr % 8);
            }
        }
        return new Qr(drawing.size, Base64.getEncoder().encodeToString(bits));
    }
}
