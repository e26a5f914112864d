using GptFathom.Models;
using GptFathom.Models.Limits;
using Microsoft.Extensions.AI;

namespace GptFathom.Commands.Planning;

/// <summary>Adds up what is asked of one model.</summary>
internal sealed class ModelPlanBuilder(string model, TokenCounter counter)
{
    private readonly ExpectedTokens _tokens = new(counter);
    private long _calls;
    private long _attempts;
    private long _input;
    private long _output;
    private long? _mostOutput = 0;

    /// <summary>Calls that were added.</summary>
    public long Calls => _calls;

    /// <summary>Adds the calls of one attempt.</summary>
    public void Add(IEnumerable<ModelRequest> requests)
    {
        _attempts++;
        foreach (ModelRequest request in requests)
        {
            int? limit = request.Options?.MaxOutputTokens;
            _calls++;
            _input += _tokens.Input(request);
            _output += limit ?? _tokens.Output(request);
            _mostOutput += limit;
        }
    }

    /// <summary>Adds one call of which nothing but its input is known.</summary>
    public void Add(string input) => Add([new ModelRequest([new ChatMessage(ChatRole.User, input)], null)]);

    /// <param name="accepted">What the calls of an attempt took in the accepted run, or null where that is not known.</param>
    public ModelPlan Build(AcceptedUsage? accepted)
    {
        // What follows on a reply cannot be foreseen, but it has happened before.
        double more = accepted is { } before && _calls > 0 ? Math.Max(1, before.Calls * _attempts / _calls) : 1;
        return new ModelPlan
        {
            Model = model,
            Calls = Scaled(_calls),
            Input = Scaled(_input),
            Output = accepted is { } usage ? (long)Math.Round(_calls * more * usage.OutputACall) : Scaled(_output),
            MostOutput = _mostOutput is { } most ? Scaled(most) : null,
        };

        long Scaled(long value) => (long)Math.Round(value * more);
    }
}
