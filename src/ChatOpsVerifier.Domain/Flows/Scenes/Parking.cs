namespace ChatOpsVerifier.Domain.Flows.Scenes;

/// <summary>What was postponed comes after everything else; it is never forgotten.</summary>
internal static class Parking
{
    public static void Park(Scene scene, IEnumerable<string> ids) =>
        scene.State = scene.State with { Parked = [.. scene.State.Parked.Union(ids, StringComparer.Ordinal)] };

    public static void Unpark(Scene scene, string id) =>
        scene.State = scene.State with { Parked = scene.State.Parked.Remove(id) };

    public static void UnparkAll(Scene scene) => scene.State = scene.State with { Parked = [] };
}
