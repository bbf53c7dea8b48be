package nl.buurthub.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.Author;
import nl.buurthub.platform.base.Place;
import nl.buurthub.platform.base.WireWord;
import nl.buurthub.platform.db.RecordMapping.Component;
import nl.buurthub.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Records are made of rows by the names of what both have. */
class RecordMappingTest {

    static final TestDatabase database = TestDatabase.fresh();
    static final Vertx vertx = Vertx.vertx();
    static final Db db = new Db(vertx, DatabaseUrl.of(database.url()), "one", 1, 10);

    @AfterAll
    static void close() {
        vertx.close().await();
        database.close();
    }

    record Tree(String kind, int height, @Nullable Instant felledAt) {}

    record Numbers(int small, Integer whole, long large, double broken, boolean even) {}

    record Moments(Instant at, LocalDate day, LocalDateTime clock, ZoneId zone) {}

    record Bark(String word) implements WireWord {}

    record Words(UUID id, Audience audience, Bark bark, List<String> names, List<Audience> audiences) {}

    record Signed(
            Author author,
            @Nullable Author felledBy,
            @Nullable Place place) {}

    record Leaf(Locale spoken) {}

    private static <R extends Record> R read(RecordMapping<R> mapping, String sql) {
        return db.one(sql, mapping);
    }

    @Test
    void aComponentIsReadOfTheColumnOfItsNameWhereverThatStands() {
        var tree = read(
                RecordMapping.of(Tree.class),
                "select timestamptz '2026-05-01 12:00Z' as felled_at, 'no part of it' as owner, 12 as height, 'elm' as kind");
        assertThat(tree).isEqualTo(new Tree("elm", 12, Instant.parse("2026-05-01T12:00:00Z")));
    }

    @Test
    void numbersAreReadAsTheTypeOfTheComponent() {
        var numbers = read(
                RecordMapping.of(Numbers.class),
                "select 1::smallint as small, 2 as whole, 3000000000 as large, 1.5::float8 as broken, true as even");
        assertThat(numbers).isEqualTo(new Numbers(1, 2, 3_000_000_000L, 1.5, true));
    }

    @Test
    void momentsAreReadAsTheTypeOfTheComponent() {
        var moments = read(RecordMapping.of(Moments.class), """
                select timestamptz '2026-05-01 12:00Z' as at, date '2026-05-01' as day, timestamp '2026-05-01 14:00' as clock,
                  'Europe/Amsterdam' as zone
                """);
        assertThat(moments)
                .isEqualTo(new Moments(
                        Instant.parse("2026-05-01T12:00:00Z"),
                        LocalDate.parse("2026-05-01"),
                        LocalDateTime.parse("2026-05-01T14:00"),
                        ZoneId.of("Europe/Amsterdam")));
    }

    @Test
    void wordsAreReadAsWhatTheyStandForAloneAndInLists() {
        var words = read(RecordMapping.of(Words.class), """
                select uuid '00000000-0000-0000-0000-000000000001' as id, 'public' as audience, 'rough' as bark,
                  array['elm', 'iep'] as names, array['residents', 'public'] as audiences
                """);
        assertThat(words)
                .isEqualTo(new Words(
                        new UUID(0, 1),
                        Audience.PUBLIC,
                        new Bark("rough"),
                        List.of("elm", "iep"),
                        List.of(Audience.RESIDENTS, Audience.PUBLIC)));
    }

    @Test
    void anAuthorIsReadOfTwoColumnsAndAPlaceOfItsOwn() {
        var signed = read(RecordMapping.of(Signed.class), """
                select uuid '00000000-0000-0000-0000-000000000001' as author, 'Ana' as author_name,
                  null::uuid as felled_by, null as felled_by_name, 'Tulpstraat' as street
                """);
        assertThat(signed)
                .isEqualTo(new Signed(new Author(new UUID(0, 1), "Ana"), null, new Place.Street("Tulpstraat")));
    }

    @Test
    void aComponentCanBeReadFromElsewhereThanItsColumn() {
        var mapping = RecordMapping.of(
                Tree.class,
                new Component("kind", row -> row.getString("kind") + "/" + row.getString("sort")),
                new Component("felledAt", _ -> null));
        assertThat(read(mapping, "select 'elm' as kind, 'field' as sort, 12 as height"))
                .isEqualTo(new Tree("elm/field", 12, null));
    }

    @Test
    void whatMayBeAbsentIsReadOfNull() {
        assertThat(read(
                        RecordMapping.of(Tree.class),
                        "select 'elm' as kind, 12 as height, null::timestamptz as felled_at"))
                .isEqualTo(new Tree("elm", 12, null));
    }

    @Test
    void nullIsRefusedForWhatMayNotBeAbsentAndNamesIt() {
        refuses(
                "select null as kind, 12 as height, null::timestamptz as felled_at",
                "RecordMappingTest$Tree.kind is null");
        refuses(
                "select 'elm' as kind, null::int as height, null::timestamptz as felled_at",
                "RecordMappingTest$Tree.height is null");
    }

    @Test
    void aColumnThatIsMissingOrOfAnotherTypeIsNamed() {
        refuses("select 'elm' as kind, 12 as height", "RecordMappingTest$Tree.felledAt", "felled_at");
        refuses(
                "select 'elm' as kind, 'high' as height, null::timestamptz as felled_at",
                "RecordMappingTest$Tree.height");
    }

    private static void refuses(String sql, String... told) {
        var mapping = RecordMapping.of(Tree.class);
        assertThatThrownBy(() -> read(mapping, sql))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(told);
    }

    @Test
    void aTypeThatNoColumnHasIsRefusedBeforeAnyRow() {
        assertThatThrownBy(() -> RecordMapping.of(Leaf.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RecordMappingTest$Leaf.spoken");
        assertThat(read(RecordMapping.of(Leaf.class, new Component("spoken", _ -> Locale.ROOT)), "select"))
                .isEqualTo(new Leaf(Locale.ROOT));
    }

    @Test
    void whatIsNoComponentIsRefusedBeforeAnyRow() {
        assertThatThrownBy(() -> RecordMapping.of(Tree.class, new Component("colour", _ -> "green")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("RecordMappingTest$Tree", "colour");
    }

    @Test
    void whatARecordRefusesIsToldAsItSays() {
        record Even(int number) {
            Even {
                if (number % 2 != 0) throw new ArithmeticException("odd");
            }
        }
        assertThatThrownBy(() -> read(RecordMapping.of(Even.class), "select 3 as number"))
                .isInstanceOf(ArithmeticException.class);
    }
}
