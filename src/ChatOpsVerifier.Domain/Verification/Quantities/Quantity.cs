namespace ChatOpsVerifier.Domain.Verification.Quantities;

/// <summary>
/// An amount that a text states, in the base unit of its dimension, as the range that it may mean: a month has 28 to 31 days, "at least 7 days" has no end.
/// </summary>
/// <param name="Start">Where it is in the text.</param>
/// <param name="Text">As written.</param>
internal readonly record struct Quantity(Dimension Dimension, double Min, double Max, int Start, string Text)
{
    // Wide enough for what dividing and multiplying loses, far too narrow for 99.9 and 99.99.
    private const double Slack = 1e-9;

    public bool MayEqual(Quantity other) =>
        Dimension == other.Dimension && Min <= other.Max * (1 + Slack) && other.Min <= Max * (1 + Slack);
}

internal enum Dimension
{
    /// <summary>Minutes.</summary>
    Duration,

    /// <summary>Minutes from one time to the next; continuous is 0.</summary>
    Frequency,

    Percentage,

    /// <summary>Bytes.</summary>
    Size,
}
