namespace Luna.Astrology.Sky;

/// <summary>Three perpendicular unit vectors, given in some older axes: a rotation into the new ones.</summary>
internal readonly record struct Axes(Vector X, Vector Y, Vector Z)
{
    public Vector Apply(Vector old) => new(X.Dot(old), Y.Dot(old), Z.Dot(old));
}
