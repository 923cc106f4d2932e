namespace ChatOpsVerifier.Host.Tests.Crashes;

/// <summary>Where in the life of a message the server dies.</summary>
internal enum Death
{
    /// <summary>It is on its way and will never arrive.</summary>
    BeforeItStands,

    /// <summary>It is in the workspace, and the server does not learn of it.</summary>
    BeforeItsAnswer,

    /// <summary>The answer is on its way back; whether it is written down is a matter of a millisecond.</summary>
    AfterItsAnswer,
}
