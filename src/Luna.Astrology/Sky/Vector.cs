namespace Luna.Astrology.Sky;

/// <summary>Three Cartesian components in double precision; the unit is the holder's.</summary>
internal readonly record struct Vector(double X, double Y, double Z)
{
    public double Length => Math.Sqrt(Dot(this));

    public Vector Unit => this * (1 / Length);

    public static Vector operator +(Vector a, Vector b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static Vector operator -(Vector a, Vector b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    public static Vector operator -(Vector a) => new(-a.X, -a.Y, -a.Z);

    public static Vector operator *(Vector a, double factor) => new(a.X * factor, a.Y * factor, a.Z * factor);

    public double Dot(Vector other) => X * other.X + Y * other.Y + Z * other.Z;

    public Vector Cross(Vector other) => new(
        Y * other.Z - Z * other.Y,
        Z * other.X - X * other.Z,
        X * other.Y - Y * other.X);

    /// <summary>Longitude in −180…180 degrees in the XY plane.</summary>
    public double LongitudeDegrees => Angle.FromRadians(Math.Atan2(Y, X)).Degrees;

    public double LatitudeDegrees => Angle.FromRadians(Math.Atan2(Z, Math.Sqrt(X * X + Y * Y))).Degrees;
}
