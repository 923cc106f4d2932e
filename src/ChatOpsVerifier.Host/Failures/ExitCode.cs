namespace ChatOpsVerifier.Host.Failures;

/// <summary>What the process says to the script that started it.</summary>
internal static class ExitCode
{
    /// <summary>Done, or PASS.</summary>
    public const int Done = 0;

    /// <summary>The report's verdict is FAIL.</summary>
    public const int Fail = 1;

    /// <summary>The command or the configuration cannot be used as given.</summary>
    public const int Usage = 2;

    /// <summary>A file, folder or address cannot be used, or there is no such report.</summary>
    public const int CannotRead = 3;

    /// <summary>Ledger or evidence are not what was once recorded.</summary>
    public const int IntegrityBroken = 4;
}
