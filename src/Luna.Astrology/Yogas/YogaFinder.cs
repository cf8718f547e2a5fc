namespace Luna.Astrology.Yogas;

/// <summary>Goes through a table and tells which of its yogas a chart has.</summary>
internal static class YogaFinder
{
    public static IReadOnlyList<FormedYoga> Find(Yoga[] table, YogaView view)
    {
        var formed = new List<FormedYoga>(16);
        var reasons = new List<YogaReason>(16);
        foreach (var yoga in table)
        {
            var first = formed.Count;
            for (var i = 0; i < yoga.Formations.Count; i++)
            {
                var formation = yoga.Formations[i];
                var evidence = default(Evidence);
                if (formation.When.Holds(view, ref evidence) && !Joined(formed, first, formation, evidence))
                    formed.Add(Weigh(yoga, formation, evidence, view, reasons));
            }
        }

        return formed;
    }

    /// <summary>The same grahas by another lordship are the same yoga once more, not a second one.</summary>
    private static bool Joined(List<FormedYoga> formed, int first, Formation formation, Evidence evidence)
    {
        for (var i = first; i < formed.Count; i++)
        {
            if (formed[i].Grahas != evidence.Grahas || formed[i].Subjects != formation.Subjects
                || formed[i].Variant != formation.Variant)
                continue;
            formed[i] = formed[i] with { Bhavas = formed[i].Bhavas | evidence.Bhavas };
            return true;
        }

        return false;
    }

    private static FormedYoga Weigh(
        Yoga yoga, Formation formation, Evidence evidence, YogaView view, List<YogaReason> reasons)
    {
        reasons.Clear();
        var strength = YogaStrength.Of(yoga, formation, evidence.Grahas, view, reasons, out var isCancelled);
        var bhavas = evidence.Bhavas | view.PlacesOf(evidence.Grahas, view.Lagna);
        return new FormedYoga(
            yoga, formation.Variant, formation.Subjects, evidence.Grahas, bhavas, strength, [.. reasons])
        {
            IsCancelled = isCancelled,
        };
    }
}
