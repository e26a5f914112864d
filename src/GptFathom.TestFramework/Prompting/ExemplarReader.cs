using GptFathom.Datasets;

namespace GptFathom.Prompting;

/// <summary>Reads the exemplars of a benchmark. The shots are the shots: a file with fewer is an error.</summary>
internal static class ExemplarReader
{
    /// <exception cref="FathomException">The file is missing, malformed or too short.</exception>
    public static async Task<IReadOnlyList<Exemplar>> ReadAsync(ExemplarsAttribute declared, IDataFiles files, CancellationToken cancellationToken)
    {
        string file = files.Find(declared.Path);
        JsonFields fields = new(declared.Input, declared.Target, "id", "group", "cluster");
        List<Exemplar> exemplars = [];
        await foreach (Sample row in JsonLinesReader.ReadAsync(file, fields, cancellationToken))
        {
            if (row.Targets.Count == 0) throw new FathomException($"{file}({row.SourceLine}): the field '{declared.Target}' is missing.");
            exemplars.Add(new Exemplar(row.Input.Trim(), row.Target.Trim()));
            if (exemplars.Count == declared.Shots) break;
        }
        return exemplars.Count == declared.Shots
            ? exemplars
            : throw new FathomException($"{file}: {declared.Shots} exemplars are declared, the file has {exemplars.Count}.");
    }
}
