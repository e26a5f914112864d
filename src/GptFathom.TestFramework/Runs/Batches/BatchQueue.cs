using GptFathom.Models;
using GptFathom.Models.Batches;
using GptFathom.Models.Limits;
using GptFathom.Models.Providers;
using GptFathom.Models.Rehearsing;
using GptFathom.Models.Store;

namespace GptFathom.Runs.Batches;

/// <summary>
/// The batches of one model, from the requests to the store. Each step is on disk before and after the provider is asked for it, so that a process that dies
/// at any moment neither loses a reply nor pays for one twice.
/// </summary>
internal sealed class BatchQueue : IDisposable
{
    private readonly ModelOptions _model;
    private readonly BatchFolder _folder;
    private readonly IBatchClient _client;
    private readonly RetryingBatches _batches;
    private readonly CompletionStore _store;
    private readonly BatchResults _results;
    private readonly BatchLimits _limits;
    private readonly BatchBudget _budget;
    private readonly ExpectedTokens _tokens;
    private readonly TimeProvider _time;
    private readonly Action<string> _say;
    private readonly string _host;
    private readonly HashSet<CompletionKey> _inFlight = [];
    private readonly Dictionary<string, BatchWriter> _writers = new(StringComparer.Ordinal);
    private readonly List<PendingBatch> _prepared = [];
    private readonly List<PendingBatch> _pending = [];
    private readonly Dictionary<string, string> _said = new(StringComparer.Ordinal);

    /// <param name="model">The model.</param>
    /// <param name="folders">Where its batches and its completions lie.</param>
    /// <param name="context">Reaches the provider.</param>
    /// <param name="limits">What a batch may hold.</param>
    /// <param name="budget">What all batches together may take.</param>
    /// <param name="say">Takes lines for people.</param>
    /// <exception cref="FathomException">The model has no batches, its key is missing, or another process works on them.</exception>
    public BatchQueue(ModelOptions model, RunFolders folders, ProviderContext context, BatchLimits limits, BatchBudget budget, Action<string> say)
    {
        if (model.Provider is not IBatchProvider provider)
        {
            string api = model.Api.ToLowerInvariant();
            throw new FathomException($"Model '{model.Name}': its api '{api}' has no batch endpoint; expected one that has, such as 'openai'.");
        }
        (_model, _limits, _budget, _say, _time) = (model, limits, budget, say, context.Time);
        _tokens = new ExpectedTokens(model.ToTraits().Tokens);
        _host = model.Address!.Authority;
        _client = provider.CreateBatchClient(model.ToEntry(), new ProviderServices(model, context));
        _batches = new RetryingBatches(_client, model, context, limits);
        _folder = new BatchFolder(folders.Store, model.Name);
        _store = new CompletionStore(folders.Store, folders.Stores, model.Name, context.Keys.Redaction, context.Time);
        _results = new BatchResults(_store, _client, context.Keys.Redaction, budget, Tally);
    }

    public string Model => _model.Name;

    public BatchTally Tally { get; } = new();

    /// <summary>Whether replies are still to come.</summary>
    public bool IsPending => _pending.Count > 0;

    public bool IsInFlight(CompletionKey key) => _inFlight.Contains(key);

    public bool IsStored(CompletionKey key) => _store.Find(key) is not null;

    /// <summary>Takes up what an earlier process left. What the provider never got is forgotten: it costs nothing, and may be answered by now.</summary>
    public async Task ResumeAsync(CancellationToken cancellation)
    {
        foreach (BatchState left in _folder.Read())
        {
            BatchState state = left;
            if (state.Stage == BatchStage.Done) continue;
            if (state.Stage != BatchStage.Prepared && state.Endpoint != _host)
                throw new FathomException($"Model '{Model}': batch {state.Batch ?? state.Name} is at {state.Endpoint} and the model is now at {_host}; let it end there first.");
            if (state is { Stage: BatchStage.Creating, InputFile: { } file } && await _batches.FindAsync(file, cancellation) is { } made)
            {
                state = state with { Stage = BatchStage.Submitted, Batch = made.Id };
                _folder.Write(state);
            }
            if (state.Stage == BatchStage.Submitted)
            {
                Await(new PendingBatch(state, _folder.ReadKeys(state.Name)));
                _say($"{Model}: batch {state.Batch} of {state.At.UtcDateTime:u} is taken up again, {state.Requests} requests");
            }
            else
            {
                _folder.Forget(state.Name);
            }
        }
    }

    /// <summary>Adds a call to the next batch, if the budget allows it.</summary>
    /// <returns>Whether it does.</returns>
    public async Task<bool> AddAsync(MissingCall call, CancellationToken cancellation)
    {
        if (!_budget.TryReserve(_model, _tokens, call.Key, call.Request)) return false;
        _inFlight.Add(call.Key);
        string id = BatchKeyLine.IdOf(call.Key);
        ReadOnlyMemory<byte> line = await _client.WriteAsync(id, call.Request.Messages, call.Request.Options, cancellation);
        // A batch is for one model only.
        if (_writers.TryGetValue(call.Key.Model, out BatchWriter? writer) && !writer.HasRoom(line.Length)) Seal(call.Key.Model);
        if (!_writers.TryGetValue(call.Key.Model, out writer))
            _writers[call.Key.Model] = writer = new BatchWriter(_folder, BatchFolder.NewName(_time.GetUtcNow()), _limits);
        writer.Add(id, call.Key, line.Span);
        return true;
    }

    /// <summary>Sends what was added.</summary>
    public async Task SubmitAsync(CancellationToken cancellation)
    {
        foreach (string model in _writers.Keys.ToArray()) Seal(model);
        while (_prepared.Count > 0)
        {
            await SubmitAsync(_prepared[0], cancellation);
            _prepared.RemoveAt(0);
        }
    }

    /// <summary>Asks once how the batches are, and stores the replies of those that have ended.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        foreach (PendingBatch batch in _pending.ToArray())
        {
            BatchStatus status = await _batches.GetAsync(batch.State.Batch!, cancellation);
            Say(batch, status);
            if (!status.HasEnded) continue;
            await TakeAsync(batch, status, cancellation);
            _pending.Remove(batch);
            _inFlight.ExceptWith(batch.Lines.Select(l => l.Key));
        }
    }

    public void Dispose()
    {
        foreach (BatchWriter writer in _writers.Values) writer.Dispose();
        _folder.Dispose();
        _store.Dispose();
        _client.Dispose();
    }

    private void Seal(string model)
    {
        _writers.Remove(model, out BatchWriter? writer);
        using (writer)
        {
            BatchState state = new() { Name = writer!.Name, Endpoint = _host, Stage = BatchStage.Prepared, Requests = writer.Lines.Count, At = _time.GetUtcNow() };
            _prepared.Add(new PendingBatch(state, writer.Lines));
        }
        _folder.Write(_prepared[^1].State);
    }

    private async Task SubmitAsync(PendingBatch prepared, CancellationToken cancellation)
    {
        BatchState state = prepared.State;
        string file = await _batches.UploadAsync(_folder.Requests(state.Name), cancellation);
        state = state with { Stage = BatchStage.Creating, InputFile = file };
        _folder.Write(state);
        BatchStatus made = await _batches.CreateAsync(file, cancellation);
        state = state with { Stage = BatchStage.Submitted, Batch = made.Id };
        _folder.Write(state);
        Await(prepared with { State = state });
        _say($"{Model}: batch {made.Id} is made, {state.Requests} requests");
    }

    private void Await(PendingBatch batch)
    {
        _pending.Add(batch);
        Tally.Batches++;
        foreach (BatchKeyLine line in batch.Lines)
        {
            _inFlight.Add(line.Key);
            Tally.NoteAsked(line.Key);
        }
    }

    private async Task TakeAsync(PendingBatch batch, BatchStatus status, CancellationToken cancellation)
    {
        string name = batch.State.Name;
        List<string> files = [];
        foreach ((string? id, string path) in new[] { (status.OutputFile, _folder.Output(name)), (status.ErrorFile, _folder.Errors(name)) })
        {
            if (id is null) continue;
            files.Add(path);
            if (!File.Exists(path)) await DownloadAsync(id, path, cancellation);
        }
        int stored = Tally.Stored;
        await _results.TakeAsync(batch, status, files, cancellation);
        _folder.Write(batch.State with { Stage = BatchStage.Done, Outcome = status.State });
        _folder.Clean(name);
        _say($"{Model}: batch {status.Id}: {Tally.Stored - stored} of {batch.State.Requests} replies stored");
    }

    private async Task DownloadAsync(string id, string path, CancellationToken cancellation)
    {
        string temporary = path + ".tmp";
        await using (FileStream file = new(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16)) await _batches.DownloadAsync(id, file, cancellation);
        File.Move(temporary, path, overwrite: true);
    }

    private void Say(PendingBatch batch, BatchStatus status)
    {
        string text = $"{Model}: batch {batch.State.Batch}: {status.State}, {status.Done} of {batch.State.Requests} done";
        if (_said.TryGetValue(batch.State.Name, out string? before) && before == text) return;
        _said[batch.State.Name] = text;
        _say(text);
    }
}
