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

    /// <summary>Something is asked of the bot.</summary>
    public sealed record Question : LineReading;

    /// <summary>Why there is no answer yet. Where words of that kind are asked for, it is the answer.</summary>
    public sealed record State(SpokenState Kind) : LineReading;

    /// <summary>Nothing is meant by it but the words: "thanks", "one moment".</summary>
    public sealed record Remark(bool IsThanks) : LineReading;

    /// <summary>An answer or something to the bot: only the person knows, and is asked.</summary>
    public sealed record Unclear : LineReading;

    /// <summary>Somebody's own words: the step takes them as what it asked for, or says why not.</summary>
    public sealed record Answer : LineReading;
}

public enum SpokenState
{
    NoAccess,
    Waiting,
    NotOffered,
}
