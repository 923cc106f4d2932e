using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Conversations.Local;

/// <summary>Where no page is served: a command, a test.</summary>
internal sealed class NoSignInLinks : ISignInLinks
{
    public TimeSpan Life => TimeSpan.Zero;

    public bool IsOffered => false;

    public Task<Uri?> MakeAsync(SignInRequest request, CancellationToken cancellationToken) => Task.FromResult<Uri?>(null);
}
