using Luna.Reference;

if (args is not [("astrology" or "positions" or "events") and var what, var file])
{
    Console.Error.WriteLine("usage: Luna.Reference astrology|positions|events FILE");
    return 2;
}

var report = what switch
{
    "astrology" => ReferenceFiles.Astrology(file),
    "positions" => ReferenceFiles.Positions(file),
    _ => ReferenceFiles.Events(file),
};
Console.Write(report);
return report.Agrees ? 0 : 1;
