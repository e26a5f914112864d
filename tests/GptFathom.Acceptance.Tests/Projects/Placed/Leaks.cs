using System.Text;
using Microsoft.Extensions.AI;
using Xunit;

namespace Placed;

/// <summary>A body that carries the key into everything that it can hand to GptFathom.</summary>
public sealed class Leaks
{
    private static readonly string Key = Environment.GetEnvironmentVariable("FATHOM__KEYS__LAB__VALUE") ?? "there is no key";

    [Benchmark("leaks", Capability.Safety, MaxErrors = 1)]
    [JsonLines("data/leaks.jsonl", Input = "question", Target = "answer")]
    public async Task<Score> Leak(Sample sample, IChatClient model, CancellationToken cancellation)
    {
        ChatResponse reply = await model.GetResponseAsync(sample.Input, cancellationToken: cancellation);
        switch (int.Parse(sample.Id, System.Globalization.CultureInfo.InvariantCulture))
        {
            case 1: throw new HttpRequestException($"Unauthorized: Authorization: Bearer {Key}");
            case 2: throw new InvalidOperationException($"?api-key={Uri.EscapeDataString(Key)}", new HttpRequestException(Key));
            case 3: throw new InvalidDataException(Convert.ToBase64String(Encoding.UTF8.GetBytes($"user:{Key}")));
            case 4: Assert.Fail($"the key is {Key}"); break;
            case 5: return Score.Wrong with { Answer = Key, Explanation = $"the key is {Key}" };
        }
        return Score.Of(reply.Text == sample.Targets[0]);
    }
}
