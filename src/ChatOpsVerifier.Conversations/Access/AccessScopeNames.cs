namespace ChatOpsVerifier.Conversations.Access;

/// <summary>Scopes as people write them, and which of them a person's role permits.</summary>
public static class AccessScopeNames
{
    public static IReadOnlyList<AccessScopes> All { get; } = [AccessScopes.Read, AccessScopes.Answer, AccessScopes.Review, AccessScopes.Admin];

    public const AccessScopes Everything = AccessScopes.Read | AccessScopes.Answer | AccessScopes.Review | AccessScopes.Admin;

    /// <summary>"read", "answer", "review" or "admin".</summary>
    public static string Word(this AccessScopes scope) => scope.ToString().ToLowerInvariant();

    /// <summary>"read, answer"; "none" if there is none.</summary>
    public static string Words(this AccessScopes scopes) =>
        scopes == AccessScopes.None ? "none" : string.Join(", ", All.Where(s => scopes.HasFlag(s)).Select(Word));

    /// <returns><c>null</c> if it is not a scope.</returns>
    public static AccessScopes? Read(string word)
    {
        var found = All.FirstOrDefault(s => string.Equals(s.Word(), word, StringComparison.OrdinalIgnoreCase));
        return found == AccessScopes.None ? null : found;
    }

    /// <summary>The most that anything of this person may be used for.</summary>
    public static AccessScopes Of(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        var scopes = person.Role switch
        {
            PersonRole.Operator => AccessScopes.Read | AccessScopes.Answer | AccessScopes.Review,
            PersonRole.Reviewer => AccessScopes.Read | AccessScopes.Review,
            _ => AccessScopes.Read,
        };
        return person.IsAdmin ? scopes | AccessScopes.Admin : scopes;
    }
}
