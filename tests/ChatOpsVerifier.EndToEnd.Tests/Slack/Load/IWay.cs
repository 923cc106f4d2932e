namespace ChatOpsVerifier.EndToEnd.Tests.Slack.Load;

/// <summary>How Slack delivers.</summary>
internal interface IWay : IAsyncDisposable
{
    /// <summary>What the program has to be told of it.</summary>
    (string Key, string Value) Setting { get; }

    Task ReadyAsync(Uri host);

    /// <summary>Returns once it is acknowledged; fails where it is refused.</summary>
    Task DeliverAsync(PersonAction action);
}
