using GptFathom.Snapshots;
using Xunit;

namespace GptFathom.Tests.Snapshots;

public sealed class ComparabilityTests
{
    private static readonly RunHeader Accepted = FewRecords.Header;

    [Fact]
    public void Runs_under_the_same_settings_are_compared_whatever_the_model() =>
        Assert.Null(Comparability.Refusal(Accepted, Accepted with { Model = "demo-2", Samples = 9, Fingerprint = "another", AnsweredModels = [] }));

    [Fact]
    public void Each_setting_that_differs_is_named_with_both_values_in_order_of_name() => Assert.Equal(
        "not comparable: the settings differ: cot true → false, shots 8 → (none), temperature (none) → 0.7",
        Comparability.Refusal(Accepted, With(("version", "1"), ("cot", "false"), ("temperature", "0.7"))));

    [Fact]
    public void Settings_named_with_across_may_differ_and_the_others_may_not()
    {
        RunHeader other = With(("version", "1"), ("cot", "false"), ("shots", "0"));
        Assert.Null(Comparability.Refusal(Accepted, other, ["shots", "cot"]));
        Assert.Equal("not comparable: the settings differ: cot true → false", Comparability.Refusal(Accepted, other, ["shots"]));
    }

    [Fact]
    public void An_imported_run_is_compared_with_anything_of_its_benchmark()
    {
        RunHeader imported = With((RunHeader.ImportedSettings, "true"));
        Assert.Null(Comparability.Refusal(Accepted, imported));
        Assert.Null(Comparability.Refusal(imported, Accepted));
        Assert.NotNull(Comparability.Refusal(Accepted with { Benchmark = "products" }, imported));
        Assert.NotNull(Comparability.Refusal(Accepted with { Kind = MetricKind.Graded }, imported));
    }

    [Fact]
    public void Runs_of_different_benchmarks_are_refused_and_both_are_named() => Assert.Equal(
        "not comparable: these are runs of different benchmarks, 'sums' and 'products'",
        Comparability.Refusal(Accepted, Accepted with { Benchmark = "products" }));

    [Fact]
    public void Runs_whose_metrics_are_of_different_kinds_are_refused_and_no_switch_allows_it()
    {
        string[] all = [.. Accepted.Settings.Keys, "metric", "kind"];
        Assert.Equal(
            "not comparable: the accepted run's metric is right-or-wrong, this run's is graded",
            Comparability.Refusal(Accepted, Accepted with { Kind = MetricKind.Graded }, all));
        Assert.Contains("lower is better", Comparability.Refusal(Accepted, Accepted with { LowerIsBetter = true }, all), StringComparison.Ordinal);
    }

    private static RunHeader With(params (string Name, string Value)[] settings) =>
        Accepted with { Settings = settings.ToDictionary(s => s.Name, s => s.Value) };
}
