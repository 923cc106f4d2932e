namespace ChatOpsVerifier.Host.Tests;

/// <summary>Tests that ask the machine for a speed. No other test of this assembly runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Alone";
}
