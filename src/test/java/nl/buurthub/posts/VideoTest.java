package nl.buurthub.posts;

import static org.assertj.core.api.Assertions.assertThat;

import nl.buurthub.platform.text.RichText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VideoTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.youtube.com/watch?v=aqz-KE-bpKQ, YOUTUBE, aqz-KE-bpKQ",
        "https://youtube.com/watch?list=PL1&v=aqz-KE-bpKQ&t=12, YOUTUBE, aqz-KE-bpKQ",
        "https://m.youtube.com/shorts/aqz-KE-bpKQ, YOUTUBE, aqz-KE-bpKQ",
        "https://youtu.be/aqz-KE-bpKQ?si=x, YOUTUBE, aqz-KE-bpKQ",
        "https://vimeo.com/76979871, VIMEO, 76979871",
        "https://player.vimeo.com/video/76979871?h=1, VIMEO, 76979871",
    })
    void aLinkToAFilmIsKnown(String link, Video.Site site, String id) {
        assertThat(Video.in(RichText.of("Kijk: " + link))).isEqualTo(new Video(site, id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://youtube.com.example.org/watch?v=aqz-KE-bpKQ",
                "https://example.org/https://youtu.be/aqz-KE-bpKQ",
                "https://www.youtube.com/watch?v=short",
                "https://www.youtube.com/watch?v=aqz-KE-bpKQtoolong",
                "https://www.youtube.com/@somebody",
                "https://user@youtu.be/aqz-KE-bpKQ",
                "https://vimeo.com/channels/staffpicks",
                "https://vimeo.com/76979871x",
                "geen link: youtu.be",
            })
    void anythingElseIsNot(String text) {
        assertThat(Video.in(RichText.of(text))).isNull();
    }

    @Test
    void theFirstOfSeveralIsShown() {
        var text = RichText.of("- [een](https://vimeo.com/76979871)\n- https://youtu.be/aqz-KE-bpKQ");
        assertThat(Video.in(text)).isEqualTo(new Video(Video.Site.VIMEO, "76979871"));
    }
}
