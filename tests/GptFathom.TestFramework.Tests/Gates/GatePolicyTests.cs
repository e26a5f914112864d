using GptFathom.Gates;
using Xunit;

namespace GptFathom.Tests.Gates;

public class GatePolicyTests
{
    public static TheoryData<string> Names => ["Alpha", "Correction", "Permutations", "Power", "MinOverlap"];

    [Theory, MemberData(nameof(Names))]
    public void A_value_out_of_range_is_refused_by_name(string name)
    {
        GatePolicy policy = name switch
        {
            "Alpha" => new() { Alpha = 0 },
            "Correction" => new() { Correction = (Correction)7 },
            "Permutations" => new() { Permutations = 998 },
            "Power" => new() { Power = 1 },
            _ => new() { MinOverlap = double.NaN },
        };
        Assert.Contains($"Gate:{name} ", Assert.Throws<FathomException>(() => Gate.Judge([], policy)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_margin_is_refused_for_now()
    {
        GateInput input = TestRuns.Input(TestRuns.Changed(1, 1)) with { Limits = new() { MaxDrop = 3 } };
        Assert.Contains("b: MaxDrop is 3", Assert.Throws<FathomException>(() => Gate.Judge([input], new())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_percentage_where_a_share_belongs_is_refused()
    {
        GateInput input = TestRuns.Input(TestRuns.Changed(1, 1)) with { Limits = new() { MinScore = 80 } };
        Assert.Contains("b: MinScore is 80", Assert.Throws<FathomException>(() => Gate.Judge([input], new())).Message, StringComparison.Ordinal);
    }
}
