namespace ChatOpsVerifier.Host.Pages.Shell;

/// <summary>What came of the last thing that was asked for outside the chat.</summary>
public sealed record Notice(bool IsGood, string Text);
