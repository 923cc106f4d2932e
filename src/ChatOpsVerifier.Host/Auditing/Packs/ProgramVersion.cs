using System.Reflection;

namespace ChatOpsVerifier.Host.Auditing.Packs;

internal static class ProgramVersion
{
    /// <summary>With the revision of the sources where the build knew it: "ChatOps Verifier 0.1.0+3f2a…".</summary>
    public static string Text { get; } =
        $"ChatOps Verifier {typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown"}";
}
