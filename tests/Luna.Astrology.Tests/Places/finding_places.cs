using Luna.Astrology.Places;

namespace Luna.Astrology.Tests.Places;

public sealed class finding_places
{
    private const double ToleranceDegrees = 0.15;
    private static readonly Gazetteer Gazetteer = Gazetteer.Default;

    public static TheoryData<string, double, double, string> Cities => known_cities.All;

    public static TheoryData<string, double, double, string> Towns => known_towns.All;

    [Theory]
    [MemberData(nameof(Cities))]
    public void cities_are_found_first_in_english_and_devanagari(
        string spellings, double latitudeDegrees, double longitudeDegrees, string zone) =>
        FoundFirst(spellings, latitudeDegrees, longitudeDegrees, zone);

    [Theory]
    [MemberData(nameof(Towns))]
    public void small_indian_towns_are_found_first_in_english_and_devanagari(
        string spellings, double latitudeDegrees, double longitudeDegrees, string zone) =>
        FoundFirst(spellings, latitudeDegrees, longitudeDegrees, zone);

    [Theory, InlineData("India"), InlineData("भारत"), InlineData("Georgia"), InlineData("France")]
    public void a_country_is_no_town_elsewhere_that_is_called_nearly_so(string country) =>
        Gazetteer.Find(country).IsArea.ShouldBeTrue();

    [Theory, InlineData("Singapore"), InlineData("Luxembourg"), InlineData("Monaco"), InlineData("Djibouti")]
    public void a_country_named_for_its_town_is_that_town(string name) =>
        Gazetteer.Find(name).Best.ShouldNotBeNull().Name.ShouldBe(name);

    [Theory, InlineData("Zzyzx, California"), InlineData("Blorp, India"), InlineData("Osian, France")]
    public void a_name_that_is_only_like_the_one_written_is_not_sought_outside_the_area(string text) =>
        Gazetteer.Find(text).Best.ShouldBeNull();

    [Fact]
    public void more_than_a_hundred_places_are_tried_and_twenty_of_them_small()
    {
        (known_cities.All.Count + known_towns.All.Count).ShouldBeGreaterThan(100);
        known_towns.All.Count.ShouldBeGreaterThanOrEqualTo(20);
    }

    [Theory]
    [InlineData("Hyderabad", "Telangana", "Sindh")]
    [InlineData("Bilaspur", "Chhattisgarh", "Uttar Pradesh")]
    [InlineData("Hamirpur", "Uttar Pradesh", "Himachal Pradesh")]
    [InlineData("Springfield", "Missouri", "Massachusetts", "Illinois")]
    [InlineData("Salem", "Tamil Nadu", "Oregon")]
    [InlineData("Fatehpur", "Uttar Pradesh", "Rajasthan")]
    [InlineData("Manali", "Tamil Nadu", "Himachal Pradesh")]
    [InlineData("हैदराबाद", "Telangana", "Sindh")]
    public void a_shared_name_is_left_open(string name, params string[] regions)
    {
        var match = Gazetteer.Find(name);

        match.Best.ShouldBeNull();
        match.Choices.Count.ShouldBeInRange(2, 6);
        match.Choices.Select(place => place.Region).Take(regions.Length).ShouldBe(regions);
    }

    [Theory]
    [InlineData("Aurangabad", "Maharashtra")] // Bihar's has less than an eighth of its people
    [InlineData("Jaipur", "Rajasthan")]
    [InlineData("Udaipur", "Rajasthan")]
    [InlineData("London", "England")]
    [InlineData("New Delhi", "Delhi")]
    public void one_far_larger_than_its_namesakes_is_meant(string name, string region) =>
        Gazetteer.Find(name).Best.ShouldNotBeNull().Region.ShouldBe(region);

    [Theory]
    [InlineData("Hyderabad, Pakistan", "Sindh")]
    [InlineData("Hyderabad India", "Telangana")]
    [InlineData("hyderabad sindh pakistan", "Sindh")]
    [InlineData("Springfield Illinois", "Illinois")]
    [InlineData("Springfield, IL", "Illinois")]
    [InlineData("springfield, mass, USA", "Massachusetts")]
    [InlineData("Delhi India", "Delhi")]
    [InlineData("aurangabad bihar", "Bihar")]
    [InlineData("औरंगाबाद बिहार", "Bihar")]
    [InlineData("Bihar, Aurangabad", "Bihar")]
    [InlineData("Bilaspur HP", "Himachal Pradesh")]
    [InlineData("बिलासपुर, छत्तीसगढ़", "Chhattisgarh")]
    [InlineData("Manali himachal", "Himachal Pradesh")]
    [InlineData("Fatehpur Rajsthan", "Rajasthan")]
    [InlineData("Fatehpur, UP, India", "Uttar Pradesh")]
    [InlineData("Jaipur city, district Jaipur, Rajasthan 302001", "Rajasthan")]
    [InlineData("Salem Oregon", "Oregon")]
    [InlineData("Birmingham UK", "England")]
    [InlineData("Birmingham, Alabama", "Alabama")]
    [InlineData("London Ontario", "Ontario")]
    public void region_or_country_decides(string text, string region) =>
        Gazetteer.Find(text).Best.ShouldNotBeNull().Region.ShouldBe(region);

    [Theory]
    [InlineData("Ranchi, Bihar", "Jharkhand")]
    [InlineData("Warangal, Andhra Pradesh", "Telangana")]
    [InlineData("Dehradun UP", "Uttarakhand")]
    [InlineData("Bilaspur, Madhya Pradesh", "Chhattisgarh")]
    public void a_state_of_before_its_division_decides_too(string text, string region) =>
        Gazetteer.Find(text).Best.ShouldNotBeNull().Region.ShouldBe(region);

    [Theory]
    [InlineData("Nokha Bikaner", 27.56, 73.47)]
    [InlineData("Bilara, Jodhpur", 26.18, 73.71)]
    [InlineData("Fatehpur Sikar", 27.99, 74.96)]
    public void the_district_decides(string text, double latitudeDegrees, double longitudeDegrees) =>
        ShouldLie(Gazetteer.Find(text).Best, latitudeDegrees, longitudeDegrees, "Asia/Kolkata", text);

    [Theory, InlineData("Panjab"), InlineData("Punjab"), InlineData("panjab india")]
    public void a_state_is_meant_before_a_hamlet_that_is_called_so(string name) => Gazetteer.Find(name).IsArea.ShouldBeTrue();

    [Theory]
    [InlineData("Osian", 26.72, 72.90)]
    [InlineData("ओसियां", 26.72, 72.90)]
    [InlineData("Osian, Rajasthan", 26.72, 72.90)]
    [InlineData("Sanchore", 24.75, 71.77)]
    [InlineData("Keylong", 32.57, 77.03)]
    [InlineData("Cherrapunji", 25.28, 91.72)]
    [InlineData("Dharmasthala", 12.95, 75.38)]
    [InlineData("Halebidu", 13.21, 75.99)]
    [InlineData("Kausani", 29.84, 79.60)]
    [InlineData("Badrinath", 30.74, 79.49)]
    [InlineData("Kedarnath", 30.74, 79.07)]
    public void small_towns_that_everybody_in_india_knows_are_found(string name, double latitudeDegrees, double longitudeDegrees) =>
        ShouldLie(Gazetteer.Find(name).Best, latitudeDegrees, longitudeDegrees, "Asia/Kolkata", name);

    [Theory]
    [InlineData("Alahabad", "Prayagraj")] // and not Pakistan's hamlet
    [InlineData("Allahbad", "Prayagraj")]
    [InlineData("Banglore", "Bengaluru")]
    [InlineData("Chenai", "Chennai")]
    [InlineData("Seekar", "Sikar")]
    [InlineData("Jodhpoor", "Jodhpur")]
    [InlineData("Vaaraanasee", "Varanasi")]
    [InlineData("Lukcnow", "Lucknow")]
    [InlineData("ahmadabaad", "Ahmedabad")]
    [InlineData("गुडगाव", "Gurugram")]
    public void misspelt_names_are_understood(string text, string name) =>
        Gazetteer.Find(text).Best.ShouldNotBeNull().Name.ShouldBe(name);

    private static void FoundFirst(string spellings, double latitudeDegrees, double longitudeDegrees, string zone)
    {
        foreach (var spelling in spellings.Split('/'))
        {
            ShouldLie(First(Gazetteer.Search(spelling)), latitudeDegrees, longitudeDegrees, zone, spelling);
            var match = Gazetteer.Find(spelling);
            ShouldLie(match.Best ?? First(match.Choices), latitudeDegrees, longitudeDegrees, zone, spelling);
        }
    }

    private static Place? First(IReadOnlyList<Place> places) => places.Count > 0 ? places[0] : null;

    private static void ShouldLie(
        Place? place, double latitudeDegrees, double longitudeDegrees, string zone, string spelling)
    {
        place.ShouldNotBeNull(spelling);
        place.LatitudeDegrees.ShouldBe(latitudeDegrees, ToleranceDegrees, spelling);
        place.LongitudeDegrees.ShouldBe(longitudeDegrees, ToleranceDegrees, spelling);
        place.Zone.ShouldBe(zone, spelling);
    }
}
