namespace ChatOpsVerifier.Domain.Flows;

/// <summary>
/// What a typed line is. Read once in a turn, from its words alone and before any step, and passed along with them
/// (<see cref="FlowInput.Said.Line"/>); nothing behind it looks for commands in the words again.
/// </summary>
public abstract record LineReading
{
    private LineReading()
    {
    }

    /// <param name="Word">The command's own word, whatever was typed for it.</param>
    /// <param name="Argument">What followed it; empty: nothing.</param>
    public sealed record Command(string Word, string Argument, FlowAccess Access) : LineReading;

    /// <summary>Somebody's own words: the step takes them as what it asked for, or says why not.</summary>
    public sealed record Answer : LineReading;
}
