using System.Globalization;
using Luna.Load;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
try
{
    return await (args is ["long", .. var options] ? LongRun.WithAsync(options) : Run.WithAsync(LoadOptions.Parse(args))) ? 0 : 1;
}
catch (FormatException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    Console.Error.WriteLine(LoadOptions.Usage);
    return 2;
}
