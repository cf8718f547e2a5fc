namespace Luna.Astrology.Matching;

/// <summary>The eight tests of Ashtakoota; the number is the most points that each gives, 36 in all.</summary>
public enum Koota
{
    Varna = 1,
    Vasya,
    Tara,
    Yoni,
    GrahaMaitri,
    Gana,
    Bhakoot,
    Nadi,
}

/// <summary>The highest first.</summary>
public enum Varna
{
    Brahmin,
    Kshatriya,
    Vaishya,
    Shudra,
}

public enum VasyaGroup
{
    Chatushpada,
    Manava,
    Jalachara,
    Vanachara,
    Keeta,
}

/// <summary>The animal of a nakshatra.</summary>
public enum Yoni
{
    Horse,
    Elephant,
    Sheep,
    Serpent,
    Dog,
    Cat,
    Rat,
    Cow,
    Buffalo,
    Tiger,
    Deer,
    Monkey,
    Mongoose,
    Lion,
}

public enum Gana
{
    Deva,
    Manushya,
    Rakshasa,
}

public enum Nadi
{
    Adi,
    Madhya,
    Antya,
}
