namespace GptFathom;

/// <summary>Makes samples of a dataset's rows. There is one instance a file, so that it may remember earlier rows. Needs a constructor without parameters.</summary>
public interface IRowExpander
{
    /// <summary>The samples that a row stands for; none leaves it out.</summary>
    /// <param name="row">The row as a sample: input, targets, choices and strata as declared, its remaining fields as metadata.</param>
    /// <param name="number">Number of the row in its file, from 1.</param>
    /// <exception cref="FormatException">The row is not what was expected; the message says what was.</exception>
    IEnumerable<Sample> Expand(Sample row, int number);
}
