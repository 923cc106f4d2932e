#if NAMED_PACKAGES
extern alias contract;

using System.Reflection;

namespace ChatOpsVerifier.Channels.Tests.Slack.Transport;

/// <summary>Holds what the default build declares of SlackNet (tests/contracts) to the package itself, name for name.</summary>
public sealed class SlackNetContractTests
{
    private static readonly Assembly Declared = typeof(contract::SlackNet.ISlackApiClient).Assembly;
    private static readonly Assembly Package = typeof(global::SlackNet.ISlackApiClient).Assembly;

    public static TheoryData<string> Types => [.. Declared.GetExportedTypes().Select(t => t.FullName!)];

    [Theory]
    [MemberData(nameof(Types))]
    public void DeclaredType_IsThePackages(string name)
    {
        var declared = Declared.GetType(name, throwOnError: true)!;
        var real = Package.GetType(name);
        Assert.True(real is { IsPublic: true }, $"SlackNet has no public type {name}.");
        Assert.Equal((declared.IsInterface, declared.IsAbstract, declared.IsSealed), (real.IsInterface, real.IsAbstract, real.IsSealed));
        Assert.Empty(declared.GetInterfaces().Select(i => i.ToString()).Except(real.GetInterfaces().Select(i => i.ToString())));
        Assert.Empty(Members(declared).Except(Members(real)));
    }

    /// <summary>Each with everything that a caller's source depends on: also the names of parameters and their defaults.</summary>
    private static IEnumerable<string> Members(Type type) =>
        from member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        let text = member switch
        {
            PropertyInfo property => $"{property} get: {property.CanRead} set: {property.CanWrite}",
            MethodBase method =>
                $"{(method.IsStatic ? "static " : "")}{method}{Constraints(method)} of {string.Join(", ", method.GetParameters().Select(Parameter))}",
            _ => $"{member.MemberType} {member}",
        }
        select text;

    private static string Parameter(ParameterInfo parameter) =>
        $"{parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "null"}" : "")}";

    private static string Constraints(MethodBase method) =>
        method.IsGenericMethod
            ? string.Concat(method.GetGenericArguments().Select(
                a => $" where {a}: {a.GenericParameterAttributes} {string.Join<Type>(", ", a.GetGenericParameterConstraints())}"))
            : "";
}
#endif
