namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>One-time addresses with which a person of a chat signs in to the page as themselves.</summary>
public interface ISignInLinks
{
    /// <summary>How long an address is good from when it is made.</summary>
    TimeSpan Life { get; }

    /// <summary>False: there is no page that people could reach.</summary>
    bool IsOffered { get; }

    /// <summary>Makes an address at the moment at which it is handed to the provider; what is stored cannot be used to sign in.</summary>
    /// <returns><c>null</c> if there is no page that people could reach.</returns>
    Task<Uri?> MakeAsync(SignInRequest request, CancellationToken cancellationToken);
}

/// <summary>Somebody's wish to open the page.</summary>
/// <param name="Id">Of the wish, not of the address: one that is sent twice can be used once.</param>
/// <param name="Channel">Where they asked.</param>
public sealed record SignInRequest(string Id, string PersonId, string Channel);
