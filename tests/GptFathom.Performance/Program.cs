using GptFathom.Performance;
using GptFathom.Performance.Cost;
using GptFathom.Performance.Wire;

// Whole processes side by side in one run; what counts is the ratio, since machines differ and are shared.
int rounds = args.FirstOrDefault(a => char.IsAsciiDigit(a[0])) is { } number ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : 3;
StandardSuite suite = new(FindRepository());
if (args.Contains(SuiteCost.Argument) || args.Contains("cost"))
{
    if (!suite.HasData)
    {
        await Console.Error.WriteLineAsync($"error: {suite.Data}: there are no data; expected the folder of the benchmarks, whose cost is measured over real data.");
        return 3;
    }
    if (!args.Contains(SuiteCost.Argument)) return await new CostFigures(suite, rounds).RunAsync() ? 0 : 1;
    await new SuiteCost(suite).RunAsync();
    return 0;
}
if (args is [Beside.Argument, { } other, ..])
{
    (string repository, string folder, int atLeast) = (FindRepository(), Path.GetFullPath(other), Math.Max(rounds, Beside.LeastRounds));
    bool isCheap = args.Contains(Beside.Published)
        ? await Beside.RunPublishedAsync(repository, folder, atLeast)
        : await Beside.RunAsync(repository, folder, atLeast);
    return isCheap ? 0 : 1;
}
using Workbench bench = new(FindRepository());
await bench.BuildAsync();
await using ModelServer server = await ModelServer.StartAsync();
FathomApplication application = new(bench, server, bench.Fathom);
if (args.Contains("promptfoo") || args.Contains("wire"))
{
    await bench.PublishAsync();
    bool isAskedWell = args.Contains("wire") ? await new WireFigures(bench, server, rounds).RunAsync() : await new PromptfooFigures(bench, server).RunAsync();
    return isAskedWell ? 0 : 1;
}
bool isMet = true;
if (!args.Contains("ide"))
{
    Console.WriteLine($"{"GptFathom against a plain xunit theory",-44} {"ours",9} {"theirs",9}  time{"",24}{"ours",8} {"theirs",8}  peak memory");
    isMet &= await new Scenarios(bench, application, rounds).RunAsync();
}
isMet &= await new IdeFigures(bench, application, rounds).RunAsync();
return isMet ? 0 : 1;

static string FindRepository()
{
    DirectoryInfo? folder = new(AppContext.BaseDirectory);
    while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GptFathom.sln"))) folder = folder.Parent;
    return folder?.FullName ?? throw new InvalidOperationException("Run this from within the repository.");
}
