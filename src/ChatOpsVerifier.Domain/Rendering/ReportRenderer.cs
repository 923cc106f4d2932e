using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>The regenerated report: the imported text with only its owned spans changed.</summary>
public static class ReportRenderer
{
    /// <param name="personName">Person id → display name.</param>
    /// <returns>The file's bytes. Without a standing answer: exactly the input's.</returns>
    /// <exception cref="InvalidOperationException">The spliced text no longer parses to the same structure: a fault in this program, never written out.</exception>
    public static RenderedReport Render(Assessment assessment, Func<string, string> personName) => throw new NotImplementedException();
}
