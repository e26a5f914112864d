using GptFathom.Models;
using Xunit;

namespace GptFathom.Tests.Models;

public class ModelAliasTests
{
    [Theory]
    [InlineData("gpt-4o", "gpt-4o-2024-08-06", true)]
    [InlineData("gpt-3.5-turbo", "gpt-3.5-turbo-0125", true)]
    [InlineData("claude-sonnet-4", "claude-sonnet-4-20250514", true)]
    [InlineData("claude-3-5-sonnet-latest", "claude-3-5-sonnet-20241022", true)]
    [InlineData("claude-3-5-sonnet-latest", null, true)]
    [InlineData("llama3:latest", "llama3:latest", true)]
    [InlineData("gpt-4o-2024-08-06", "gpt-4o-2024-08-06", false)]
    [InlineData("gpt-4o", "gpt-4o", false)]
    [InlineData("gpt-4o", "gpt-4o-mini", false)]
    [InlineData("gpt-4o", "gpt-4o-mini-2024-07-18", false)]
    [InlineData("my-model", "gpt-4o-2024-08-06", false)]
    [InlineData("my-model", null, false)]
    [InlineData("", "-0613", true)]
    public void A_name_without_a_date_that_is_answered_by_one_with_a_date_is_an_alias(string requested, string? answered, bool isAlias) =>
        Assert.Equal(isAlias, ModelAlias.IsAlias(requested, answered));
}
