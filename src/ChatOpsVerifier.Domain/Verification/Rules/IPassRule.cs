namespace ChatOpsVerifier.Domain.Verification.Rules;

/// <summary>One condition of PASS. Looks at a finished assessment (all but its verdict) and names what is in the way.</summary>
internal interface IPassRule
{
    /// <summary>Stable: "check-unknown". Scripts read it.</summary>
    string Name { get; }

    /// <summary>What a check is to which it objects, behind a number: "3 checks unknown".</summary>
    string Word => "open";

    IEnumerable<VerdictReason> Objections(PassQuestion question);
}

/// <param name="Assessment">Complete but for its verdict.</param>
internal sealed record PassQuestion(Assessment Assessment)
{
    /// <summary>What a comparison of the storage with the ledger found.</summary>
    public StorageFinding Storage => Assessment.Storage;

    /// <summary>Checks in file order.</summary>
    public IEnumerable<CheckStatus> Checks => Assessment.Report.Checks.Select(c => Assessment.Checks[c.Id]);
}
