using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Avasthas;

/// <summary>What the company of a graha does to it; several may hold, or none.</summary>
[Flags]
public enum Lajjitadi
{
    None = 0,

    /// <summary>Ashamed: in the fifth bhava with the Sun, Mars, Saturn or a node.</summary>
    Lajjita = 1,

    /// <summary>Proud: exalted or in its moolatrikona.</summary>
    Garvita = 2,

    /// <summary>Hungry: in an enemy's rashi, with an enemy or seen by one, or with Saturn.</summary>
    Kshudhita = 4,

    /// <summary>Thirsty: in a watery rashi, seen by an enemy and by no benefic.</summary>
    Trishita = 8,

    /// <summary>Glad: in a friend's rashi, with a friend or seen by one, or with Jupiter.</summary>
    Mudita = 16,

    /// <summary>Shaken: with the Sun, and seen by a malefic or an enemy.</summary>
    Kshobhita = 32,
}

public static class Lajjitadis
{
    /// <remarks>
    /// Brihat Parashara Hora Shastra, chapter 45, verses 11 to 18. Friend and enemy by compound friendship, sight by
    /// full graha drishti; the nodes look at nothing and are nobody's friends.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">One of the nodes.</exception>
    public static Lajjitadi Of(Chart chart, Graha graha)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var dignity = Dignities.Of(chart, graha)
            ?? throw new ArgumentOutOfRangeException(nameof(graha), graha, "The nodes have no dignity.");
        var company = Company.Of(chart, graha);
        var placement = chart[graha];
        var isWatery = Rashis.TattvaOf(placement.Point.Rashi) == Tattva.Water;
        var state = Lajjitadi.None;
        if (placement.Bhava == 5 && company.With(Graha.Sun, Graha.Mars, Graha.Saturn, Graha.Rahu, Graha.Ketu))
            state |= Lajjitadi.Lajjita;
        if (dignity >= Dignity.Moolatrikona)
            state |= Lajjitadi.Garvita;
        if (dignity is Dignity.Enemy or Dignity.GreatEnemy || company.HasEnemy || company.With(Graha.Saturn))
            state |= Lajjitadi.Kshudhita;
        if (isWatery && company is { IsSeenByEnemy: true, IsSeenByBenefic: false })
            state |= Lajjitadi.Trishita;
        if (dignity is Dignity.Friend or Dignity.GreatFriend || company.HasFriend || company.With(Graha.Jupiter))
            state |= Lajjitadi.Mudita;
        if (company.With(Graha.Sun) && (company.IsSeenByMalefic || company.IsSeenByEnemy))
            state |= Lajjitadi.Kshobhita;
        return state;
    }

    /// <param name="Together">Bit n for the graha n in the same rashi.</param>
    private readonly record struct Company(
        int Together, bool HasFriend, bool HasEnemy, bool IsSeenByEnemy, bool IsSeenByBenefic, bool IsSeenByMalefic)
    {
        public bool With(params ReadOnlySpan<Graha> grahas)
        {
            foreach (var graha in grahas)
            {
                if ((Together >> (int)graha & 1) == 1)
                    return true;
            }

            return false;
        }

        public static Company Of(Chart chart, Graha graha)
        {
            var company = default(Company);
            var rashi = chart[graha].Point.Rashi;
            for (var other = Graha.Sun; other <= Graha.Ketu; other++)
            {
                if (other == graha)
                    continue;
                var isTogether = chart[other].Point.Rashi == rashi;
                if (isTogether)
                    company = company with { Together = company.Together | 1 << (int)other };
                if (other.IsNode())
                    continue;
                var sees = Drishti.Sees(chart, other, graha);
                if (isTogether || sees)
                    company = company.Meeting(chart, graha, other, sees);
            }

            return company;
        }

        private Company Meeting(Chart chart, Graha graha, Graha other, bool sees)
        {
            var friendship = Friendships.Compound(chart, graha, other);
            var (isFriend, isEnemy) = (friendship >= Friendship.Friend, friendship <= Friendship.Enemy);
            var isBenefic = Nature.IsBenefic(chart, other);
            return this with
            {
                HasFriend = HasFriend || isFriend,
                HasEnemy = HasEnemy || isEnemy,
                IsSeenByEnemy = IsSeenByEnemy || (sees && isEnemy),
                IsSeenByBenefic = IsSeenByBenefic || (sees && isBenefic),
                IsSeenByMalefic = IsSeenByMalefic || (sees && !isBenefic),
            };
        }
    }
}
