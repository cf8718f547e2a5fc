using Luna.Api.Database;

var builder = WebApplication.CreateBuilder(args);
await builder.AddLunaDatabaseAsync();
var app = builder.Build();
await app.RunAsync();

public partial class Program;
