using Luna.Astrology.Tests.Reference;
using Luna.Astrology.Time;
using NodaTime;
using NodaTime.Text;

namespace Luna.Astrology.Tests.Time;

/// <summary>
/// What clocks showed, by the laws and orders that the IANA time zone database cites; each row names where the offset
/// comes from.
/// </summary>
public sealed class clocks_of_the_past
{
    [Theory]
    // IANA asia: Kolkata's own local time until 1854-06-28, and Howrah's (+5:53:20) until 1870.
    [InlineData("1850-01-01T12:00", "Asia/Kolkata", "+05:53:28")]
    [InlineData("1860-01-01T12:00", "Asia/Kolkata", "+05:53:20")]
    // Madras time by the railways and telegraphs from 1870, IANA asia.
    [InlineData("1890-01-01T12:00", "Asia/Kolkata", "+05:21:10")]
    // Indian Standard Time from 1 January 1906, Government of India notification of 1905.
    [InlineData("1915-12-12T06:07", "Asia/Kolkata", "+05:30")]
    // An hour ahead in the war, 1 September 1942 to 15 October 1945, Indian Standard Time otherwise.
    [InlineData("1943-12-24T12:19", "Asia/Kolkata", "+06:30")]
    [InlineData("1946-01-01T12:00", "Asia/Kolkata", "+05:30")]
    // British double summer time: Defence (Summer Time) Regulations 1941 to 1945, and the Summer Time Act 1947.
    [InlineData("1942-07-22T01:07", "Europe/London", "+02")]
    [InlineData("1947-05-01T12:00", "Europe/London", "+02")]
    [InlineData("1943-01-15T12:00", "Europe/London", "+01")]
    // British Standard Time all the year round, 1968 to 1971, British Standard Time Act 1968.
    [InlineData("1970-01-15T12:00", "Europe/London", "+01")]
    // United States war time: Act of 20 January 1942, 56 Stat. 9.
    [InlineData("1943-01-15T12:00", "America/New_York", "-04")]
    [InlineData("1945-09-30T12:00", "America/Los_Angeles", "-08")]
    // Standard railway time in the United States from 18 November 1883 at noon, local mean time before.
    [InlineData("1883-11-17T12:00", "America/New_York", "-04:56:02")]
    // Nepal went from 5:30 to 5:45 at the start of 1986, IANA asia.
    [InlineData("1985-12-31T12:00", "Asia/Kathmandu", "+05:30")]
    [InlineData("1986-01-02T12:00", "Asia/Kathmandu", "+05:45")]
    // Singapore: 7:20 from 1933, 7:30 from 1941, Japanese time 1942 to 1945, 8:00 from 1982, IANA asia.
    [InlineData("1938-06-01T12:00", "Asia/Singapore", "+07:20")]
    [InlineData("1943-06-01T12:00", "Asia/Singapore", "+09")]
    [InlineData("1981-10-11T03:40", "Asia/Singapore", "+07:30")]
    [InlineData("1982-01-02T12:00", "Asia/Singapore", "+08")]
    // Dublin mean time, 25 minutes 21 seconds behind Greenwich, until 1 October 1916: Time (Ireland) Act 1916.
    [InlineData("1910-01-01T12:00", "Europe/Dublin", "-00:25:21")]
    public void an_ordinary_time_is_one_instant(string local, string zone, string offset)
    {
        var resolved = CivilTime.Resolve(Local(local), zone).ShouldBeOfType<CivilTime.Exact>();

        var expected = OffsetPattern.GeneralInvariant.Parse(offset).Value;
        resolved.Moment.Offset.ShouldBe(expected);
        resolved.Moment.Instant.ShouldBe(Local(local).WithOffset(expected).ToInstant());
        resolved.Instants.ShouldBe([resolved.Moment]);
    }

    [Theory]
    // Summer Time Order for 1990: clocks forward on 25 March at 01:00.
    [InlineData("1990-03-25T01:30", "Europe/London", "1990-03-25T01:00", "1990-03-25T02:00", "1990-03-25T01:00:00Z")]
    // Uniform Time Act, as amended 1986: forward on the first Sunday of April.
    [InlineData("1990-04-01T02:30", "America/New_York", "1990-04-01T02:00", "1990-04-01T03:00", "1990-04-01T07:00:00Z")]
    // Nepal, 1 January 1986: a quarter of an hour left out, IANA asia.
    [InlineData("1986-01-01T00:07", "Asia/Kathmandu", "1986-01-01T00:00", "1986-01-01T00:15", "1985-12-31T18:30:00Z")]
    // Samoa left out 30 December 2011: International Date Line Act 2011.
    [InlineData("2011-12-30T12:00", "Pacific/Apia", "2011-12-30T00:00", "2011-12-31T00:00", "2011-12-30T10:00:00Z")]
    public void a_skipped_time_is_told_with_what_clocks_did(
        string local, string zone, string from, string to, string transition)
    {
        var skipped = CivilTime.Resolve(Local(local), zone).ShouldBeOfType<CivilTime.Skipped>();

        skipped.From.ShouldBe(Local(from));
        skipped.To.ShouldBe(Local(to));
        skipped.Transition.ShouldBe(InstantPattern.General.Parse(transition).Value);
        skipped.Instants.ShouldBeEmpty();
    }

    [Theory]
    // Clocks back on 28 October 1990 at 02:00 summer time, Summer Time Order 1989.
    [InlineData("1990-10-28T01:30", "Europe/London", "+01", "BST", "+00", "GMT")]
    // From double to single summer time, Defence (Summer Time) Order 1943.
    [InlineData("1943-08-15T02:30", "Europe/London", "+02", "BDST", "+01", "BST")]
    // Energy Policy Act of 2005: back on the first Sunday of November.
    [InlineData("2021-11-07T01:46", "America/New_York", "-04", "EDT", "-05", "EST")]
    public void a_repeated_time_is_two_instants(
        string local, string zone, string earlier, string earlierName, string later, string laterName)
    {
        var repeated = CivilTime.Resolve(Local(local), zone).ShouldBeOfType<CivilTime.Repeated>();

        repeated.Earlier.Offset.ShouldBe(OffsetPattern.GeneralInvariant.Parse(earlier).Value);
        repeated.Earlier.Abbreviation.ShouldBe(earlierName);
        repeated.Later.Offset.ShouldBe(OffsetPattern.GeneralInvariant.Parse(later).Value);
        repeated.Later.Abbreviation.ShouldBe(laterName);
        repeated.Instants.ShouldBe([repeated.Earlier, repeated.Later]);
        (repeated.Later.Instant - repeated.Earlier.Instant).ShouldBe(Duration.FromHours(1));
    }

    [Fact]
    public void a_civil_day_is_as_long_as_its_clocks_made_it()
    {
        CivilTime.DayOf(new LocalDate(1990, 8, 15), "Asia/Kolkata")!.Value.Duration.ShouldBe(Duration.FromHours(24));
        CivilTime.DayOf(new LocalDate(1990, 3, 25), "Europe/London")!.Value.Duration.ShouldBe(Duration.FromHours(23));
        CivilTime.DayOf(new LocalDate(1990, 10, 28), "Europe/London")!.Value.Duration.ShouldBe(Duration.FromHours(25));
        // Brazil's summer time began at midnight: the day starts at one.
        CivilTime.DayOf(new LocalDate(2013, 10, 20), "America/Sao_Paulo")!.Value.Duration.ShouldBe(Duration.FromHours(23));
        CivilTime.DayOf(new LocalDate(2011, 12, 30), "Pacific/Apia").ShouldBeNull();
        CivilTime.DayOf(new LocalDate(2011, 12, 29), "Pacific/Apia")!.Value.Duration.ShouldBe(Duration.FromHours(24));
    }

    [Fact]
    public void an_unknown_zone_is_named() =>
        Should.Throw<UnknownTimeZoneException>(() => CivilTime.Resolve(Local("1990-01-01T12:00"), "Asia/Jaipur"))
            .Message.ShouldContain("'Asia/Jaipur'");

    [Fact]
    public void zones_of_the_reference_births_give_the_offsets_used_there()
    {
        var withZone = ReferenceBirths.All.Where(birth => birth.Expected.Zone is not null).ToArray();
        withZone.Length.ShouldBe(53);
        var differing = withZone
            .Where(birth =>
            {
                var offset = Offset.FromSeconds(birth.Expected.OffsetSeconds);
                var local = birth.Expected.Instant.WithOffset(offset).LocalDateTime;
                var resolved = CivilTime.Resolve(local, birth.Expected.Zone!).Instants;
                return (birth.Expected.Later ? resolved[^1] : resolved[0]).Offset != offset;
            })
            .Select(birth => birth.Expected.Id);
        differing.ShouldBeEmpty();
    }

    private static LocalDateTime Local(string text) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm").Parse(text).Value;
}
