using Luna.Astrology.Places;

namespace Luna.Astrology.Tests.Places;

/// <summary>Both sides of the measure: slips that are certain are taken, what is further off is asked about or refused.</summary>
public sealed class names_that_are_only_alike
{
    private static readonly Gazetteer Gazetteer = Gazetteer.Default;

    [Theory]
    [InlineData("Lukcnow", "Lucknow")]
    [InlineData("Jaiput", "Jaipur")]
    [InlineData("Delih", "Delhi")]
    [InlineData("Udaiour", "Udaipur")]
    [InlineData("Bikanr", "Bikaner")]
    [InlineData("Jodpur", "Jodhpur")]
    [InlineData("Hydrabad, Telangana", "Hyderabad")]
    [InlineData("Benaras", "Varanasi")]
    [InlineData("Kolkatta", "Kolkata")]
    [InlineData("Bombai", "Mumbai")]
    [InlineData("Ahmadabad", "Ahmedabad")]
    [InlineData("Vadodra", "Vadodara")]
    [InlineData("Trivendrum", "Thiruvananthapuram")]
    [InlineData("Vishakapatnam", "Visakhapatnam")]
    [InlineData("Pondichery", "Puducherry")]
    [InlineData("Gauhaty", "Guwahati")]
    [InlineData("Muzafarnagar", "Muzaffarnagar")]
    [InlineData("Saharnpur", "Saharanpur")]
    [InlineData("Chittaurgarh", "Chittorgarh")]
    [InlineData("Shri Ganganagar", "Sri Ganganagar")]
    [InlineData("Bhopaal", "Bhopal")]
    [InlineData("Indor", "Indore")]
    [InlineData("Amritser", "Amritsar")]
    [InlineData("Londn", "London")]
    [InlineData("Pariss", "Paris")]
    [InlineData("New Yrok", "New York City")]
    [InlineData("Jallandhar", "Jalandhar")]
    [InlineData("Ludhyana", "Ludhiana")]
    [InlineData("Bhubneshwar", "Bhubaneswar")]
    public void a_small_slip_in_a_well_known_name_is_taken(string text, string name) =>
        Gazetteer.Find(text).Best.ShouldNotBeNull().Name.ShouldBe(name);

    [Theory]
    [InlineData("Narnia", "Narni")]
    [InlineData("नार्निया", "Narni")]
    [InlineData("Blorp", "Blora")]
    [InlineData("Asgard", "Agard")]
    [InlineData("Nagor", "Nagaur")]
    [InlineData("Zzyzx", "Jizzax")]
    public void what_is_further_off_is_only_guessed(string text, string guess)
    {
        var match = Gazetteer.Find(text);
        match.IsUnknown.ShouldBeTrue();
        match.Guesses.ShouldContain(place => place.Name == guess);
        match.Guesses.Count.ShouldBeLessThanOrEqualTo(6);
    }

    [Theory]
    [InlineData("Zzyzx, California")]
    [InlineData("Zzyzx California")]
    [InlineData("Blorp, India")]
    [InlineData("Salasar, Rajasthan")]
    [InlineData("Narnia, Italy, India")]
    [InlineData("Blorpville")]
    public void what_lies_outside_the_area_named_is_not_even_guessed(string text)
    {
        Gazetteer.Find(text).IsUnknown.ShouldBeTrue();
        Gazetteer.Find(text).Guesses.ShouldBeEmpty();
        Gazetteer.Find(text).IsArea.ShouldBeFalse();
    }

    [Fact]
    public void a_place_that_lies_in_another_country_than_was_said_is_asked_about()
    {
        var match = Gazetteer.Find("Hyderabad, Texas");
        match.IsUnknown.ShouldBeTrue();
        match.Guesses[0].Region.ShouldBe("Telangana");
    }

    [Theory]
    [InlineData("Mumbai, Gujarat", "Mumbai")]
    [InlineData("Chandigarh, Punjab", "Chandigarh")]
    [InlineData("Noida, Delhi", "Noida")]
    public void a_state_that_is_not_quite_right_does_no_harm(string text, string name) =>
        Gazetteer.Find(text).Best.ShouldNotBeNull().Name.ShouldBe(name);

    [Theory]
    [InlineData("India")]
    [InlineData("भारत")]
    [InlineData("Georgia")]
    [InlineData("Georgia, USA")]
    [InlineData("Punjab")]
    [InlineData("Punjab, India")]
    [InlineData("पंजाब")]
    [InlineData("Goa")]
    [InlineData("Kerala")]
    [InlineData("Bihar")]
    [InlineData("Gujarat")]
    [InlineData("Rajsthan")]
    [InlineData("England")]
    [InlineData("Alabama")]
    [InlineData("France")]
    [InlineData("California")]
    [InlineData("Ontario")]
    [InlineData("Brazil")]
    [InlineData("Mexico")]
    [InlineData("Washington state")]
    public void a_country_or_a_state_is_no_town(string text)
    {
        Gazetteer.Find(text).IsUnknown.ShouldBeTrue();
        Gazetteer.Find(text).IsArea.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Delhi", "Delhi")]
    [InlineData("Delhi, India", "Delhi")]
    [InlineData("Singapore", "Singapore")]
    [InlineData("New York", "New York City")]
    [InlineData("Washington", "Washington")]
    [InlineData("Luxembourg", "Luxembourg")]
    [InlineData("Chandigarh", "Chandigarh")]
    [InlineData("Puducherry", "Puducherry")]
    [InlineData("Quebec", "Quebec")]
    [InlineData("Mexico City", "Mexico City")]
    [InlineData("Kansas City, Missouri", "Kansas City")]
    [InlineData("Santa Cruz, California", "Santa Cruz")]
    public void a_town_that_shares_the_name_of_an_area_is_a_town(string text, string name) =>
        Gazetteer.Find(text).Best.ShouldNotBeNull().Name.ShouldBe(name);

    [Theory]
    [InlineData("Nice, France", "Nice")]
    [InlineData("Reading, England", "Reading")]
    [InlineData("New Delhi", "New Delhi")]
    public void as_written_every_word_counts(string text, string name) =>
        Gazetteer.FindAsWritten(text).Best.ShouldNotBeNull().Name.ShouldBe(name);

    [Theory]
    [InlineData("Jaipur please")]
    [InlineData("Seekar")]
    [InlineData("Jaipur, thanks")]
    public void as_written_nothing_is_left_out_or_mended(string text) =>
        Gazetteer.FindAsWritten(text).IsUnknown.ShouldBeTrue();
}
