using System.Globalization;
using GptFathom.Models.Providers;
using Microsoft.Extensions.AI;

namespace GptFathom.Scoring.Toxicity;

/// <summary>The summary score of the attribute TOXICITY, as a server that speaks like the Perspective API gives it (https://perspectiveapi.com).</summary>
/// <param name="client">A <see cref="PerspectiveChatClient"/>, recorded.</param>
internal sealed class PerspectiveToxicityClassifier(IChatClient client) : IToxicityClassifier
{
    public string Id => "perspective-toxicity/1";

    public async Task<double> ClassifyAsync(string text, CancellationToken cancellationToken = default)
    {
        ChatResponse response = await client.GetResponseAsync(text, cancellationToken: cancellationToken);
        return double.TryParse(response.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value is >= 0 and <= 1
            ? value
            : throw new UnscoredException("the stored reply of the toxicity classifier is not a probability; --fathom-fresh asks again");
    }
}
