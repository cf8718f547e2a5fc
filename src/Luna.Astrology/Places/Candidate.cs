namespace Luna.Astrology.Places;

/// <param name="Place">Its row in the table.</param>
/// <param name="Weight">People, made less the further the name lies from what was written.</param>
/// <param name="Slip">How far the name lies from what was written; zero for the name itself.</param>
internal readonly record struct Candidate(int Place, double Weight, Slip Slip = default);
