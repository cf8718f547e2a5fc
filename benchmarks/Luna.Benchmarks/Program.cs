BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Luna.Benchmarks.SkyOfOneMoment).Assembly).Run(args);
