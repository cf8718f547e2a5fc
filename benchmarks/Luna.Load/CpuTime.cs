using System.Diagnostics;
using System.Globalization;

namespace Luna.Load;

/// <summary>CPU time, in seconds, of those who share the machine; only Linux tells.</summary>
internal readonly record struct CpuTime(double Luna, double Postgres, double Load, double Machine)
{
    private const double TicksPerSecond = 100;

    public double Others => Math.Max(0, Machine - Luna - Postgres - Load);

    public static CpuTime Now(int luna, int postmaster)
    {
        if (!OperatingSystem.IsLinux())
            return default;
        var postgres = Directory.EnumerateDirectories("/proc").Select(folder => Path.GetFileName(folder))
            .Where(name => char.IsAsciiDigit(name[0])).Select(int.Parse)
            .Sum(id => Stat(id) is { } stat && (id == postmaster || stat.Parent == postmaster) ? stat.Seconds : 0);
        // user nice system idle iowait irq softirq steal
        var machine = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..9]
            .Select(ticks => double.Parse(ticks, CultureInfo.InvariantCulture)).ToArray();
        using var self = Process.GetCurrentProcess();
        return new CpuTime(
            Stat(luna)?.Seconds ?? 0, postgres, self.TotalProcessorTime.TotalSeconds,
            (machine.Sum() - machine[3] - machine[4]) / TicksPerSecond);
    }

    public static CpuTime operator -(CpuTime after, CpuTime before) => new(
        after.Luna - before.Luna, after.Postgres - before.Postgres, after.Load - before.Load, after.Machine - before.Machine);

    private static (int Parent, double Seconds)? Stat(int id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return (
                int.Parse(fields[1], CultureInfo.InvariantCulture),
                (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture))
                    / TicksPerSecond);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
