using System.Reflection;

namespace ChatOpsVerifier.Host.Tests.Programs;

/// <summary>The source tree, for tests of what is in it beside the programs.</summary>
internal static class Repository
{
    public static string Root { get; } =
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
}
