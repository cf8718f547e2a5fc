using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Luna.Channels.Tests")]
