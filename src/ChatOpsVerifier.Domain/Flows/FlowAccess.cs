namespace ChatOpsVerifier.Domain.Flows;

/// <summary>What a person must be to do something in a conversation.</summary>
public enum FlowAccess
{
    /// <summary>Reads, and changes nothing: anybody known.</summary>
    Reader,

    /// <summary>Confirms other people's answers.</summary>
    Reviewer,

    /// <summary>Answers, corrects, withdraws, settles, and says when to be reminded.</summary>
    Operator,
}
