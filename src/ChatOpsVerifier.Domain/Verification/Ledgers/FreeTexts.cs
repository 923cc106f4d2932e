using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Verification.Ledgers;

/// <summary>Where the free texts are in each kind of event: read once from the <see cref="FreeTextAttribute"/> marks.</summary>
internal static class FreeTexts
{
    private static readonly FrozenDictionary<Type, ImmutableArray<ImmutableArray<string>>> Paths =
        typeof(VerificationEvent)
            .GetCustomAttributes<JsonDerivedTypeAttribute>()
            .ToFrozenDictionary(d => d.DerivedType, d => Find(d.DerivedType, []).ToImmutableArray());

    /// <returns>Property names as in the event's JSON, from the outside in; in order of declaration.</returns>
    public static ImmutableArray<ImmutableArray<string>> In(VerificationEvent @event) => Paths[@event.GetType()];

    private static IEnumerable<ImmutableArray<string>> Find(Type type, ImmutableArray<string> at)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var path = at.Add(JsonNamingPolicy.CamelCase.ConvertName(property.Name));
            if (IsMarked(type, property))
            {
                yield return path;
            }
            else if (property.PropertyType is { IsClass: true, Assembly: var assembly } inner && inner != type && assembly == typeof(FreeTexts).Assembly)
            {
                foreach (var found in Find(inner, path))
                {
                    yield return found;
                }
            }
        }
    }

    /// <summary>On the property, or on the parameter that a record makes it of.</summary>
    private static bool IsMarked(Type type, PropertyInfo property) =>
        property.IsDefined(typeof(FreeTextAttribute))
        || type.GetConstructors().SelectMany(c => c.GetParameters()).Any(p => p.Name == property.Name && p.IsDefined(typeof(FreeTextAttribute)));
}
