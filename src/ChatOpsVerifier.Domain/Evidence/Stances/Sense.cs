namespace ChatOpsVerifier.Domain.Evidence.Stances;

/// <summary>What a word or phrase of the lexicon does in a clause. One phrase may do several things, in several languages.</summary>
[Flags]
internal enum Sense
{
    None = 0,

    /// <summary>Negates what follows: "no", "nicht", "sans".</summary>
    Not = 1,

    /// <summary>Negates what precedes: "yok", "なし".</summary>
    NotAfter = 1 << 1,

    /// <summary>None of something: "zero".</summary>
    Zero = 1 << 2,

    Failed = 1 << 3,

    Absent = 1 << 4,

    Waiting = 1 << 5,

    Plan = 1 << 6,

    Future = 1 << 7,

    Doubt = 1 << 8,

    Unknown = 1 << 9,

    /// <summary>Unwelcome, but no failure by itself: "downtime". What is said not to be there is fine.</summary>
    Bad = 1 << 10,

    /// <summary>Something succeeded or is so.</summary>
    Good = 1 << 11,

    /// <summary>Something that ought to be there is spoken of: "no alert is configured" is not "no alert".</summary>
    Exists = 1 << 12,

    /// <summary>An idiom that means none of what its words mean: "failed over", "no more than".</summary>
    Fine = 1 << 13,

    /// <summary>What follows is a condition: "if".</summary>
    If = 1 << 14,

    /// <summary>A negation does not reach across it: "and", "because".</summary>
    Joint = 1 << 15,

    /// <summary>Begins a question or a request: "did you", "please send".</summary>
    Ask = 1 << 16,

    /// <summary>Between a number and the whole: "of".</summary>
    Of = 1 << 17,

    /// <summary>"only".</summary>
    Only = 1 << 18,

    /// <summary>Means "not there" as the value of a label alone: "Backups: off".</summary>
    OffValue = 1 << 19,

    /// <summary>Means "it is so" as the value of a label alone: "Backups: on".</summary>
    OnValue = 1 << 20,

    /// <summary>What counts from zero: "exit code 0", "RPO 0".</summary>
    FromZero = 1 << 21,

    /// <summary>As a whole text, a plain no.</summary>
    Denial = 1 << 22,

    /// <summary>Between the whole and a number of it, where the whole is named first: "48件中0件".</summary>
    Among = 1 << 23,

    /// <summary>"Unfortunately": what follows is not what was hoped for, and no "not" takes that away.</summary>
    Regret = 1 << 24,

    /// <summary>
    /// A verb or adjective that is negated in itself, in languages in which "never untested" says "never tested": no other negation takes it away.
    /// </summary>
    Negated = 1 << 25,

    /// <summary>What a number other than zero means a failure for: "exit code 1".</summary>
    Exit = 1 << 26,

    /// <summary>What a number of 400 to 599 means a failure for: "HTTP 503".</summary>
    Http = 1 << 27,

    /// <summary>Says nothing of its own between a negation and what it negates: "any", "was", "found".</summary>
    Light = 1 << 29,

    /// <summary>A negation in front of a noun, which may lie between it and what it negates: "no table failed".</summary>
    Noun = 1 << 30,

    /// <summary>Ends a question that has no question mark: "ますか", "吗", "mi".</summary>
    AskAfter = 1 << 28,
}
